package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"
	"os/exec"
)

var folders = map[string]string{}

// fetch has Go fetch a module into its module cache; the folder there.
func fetch(module, version string) string {
	if known, is := folders[module+version]; is {
		return known
	}
	command := exec.Command("go", "mod", "download", "-json", module+"@"+version)
	command.Stderr = os.Stderr
	output, err := command.Output()
	var fetched struct{ Dir, Error string }
	if json.NewDecoder(bytes.NewReader(output)).Decode(&fetched) != nil || fetched.Dir == "" {
		log.Fatalf("cannot fetch %s@%s: %v %s", module, version, err, fetched.Error)
	}
	folders[module+version] = fetched.Dir
	return fetched.Dir
}
