// Writes the schemas of Kubernetes' kinds, of twelve minor versions, into one file that Breakwater
// reads by index. README.md describes the file.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

// releases are the versions whose schemas are taken, the oldest minor first, one for each minor
// without a gap: the newest patch of each that the module proxy has.
var releases = []string{
	"1.26.15", "1.27.16", "1.28.15", "1.29.15", "1.30.14", "1.31.14",
	"1.32.13", "1.33.13", "1.34.9", "1.35.6", "1.36.3", "1.37.2",
}

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if *out == "" {
		log.Fatal("--out FILE is missing")
	}
	first := minorOf(releases[0])
	schemas := newSchemas(first)
	for i, release := range releases {
		if minorOf(release) != first+i {
			log.Fatalf("releases: a minor is missing before %s", release)
		}
		schemas.addSwagger(fetch("k8s.io/kubernetes", "v"+release), first+i)
	}
	schemas.addConfigurations(releases)
	schemas.addRemovals(releases[0])
	data := schemas.encode()
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes, %s", *out, len(data), schemas)
}

func minorOf(release string) int {
	var minor, patch int
	if _, err := fmt.Sscanf(release, "1.%d.%d", &minor, &patch); err != nil {
		log.Fatalf("%s is no release 1.N.P", release)
	}
	return minor
}
