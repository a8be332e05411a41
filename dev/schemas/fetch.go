package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"
	"os/exec"
)

// fetch has Go fetch a module into its module cache; the folder there.
func fetch(module, version string) string {
	command := exec.Command("go", "mod", "download", "-json", module+"@"+version)
	command.Stderr = os.Stderr
	output, err := command.Output()
	var fetched struct{ Dir, Error string }
	if json.NewDecoder(bytes.NewReader(output)).Decode(&fetched) != nil || fetched.Dir == "" {
		log.Fatalf("cannot fetch %s@%s: %v %s", module, version, err, fetched.Error)
	}
	return fetched.Dir
}
