// Answers documents with the JSON that sigs.k8s.io/yaml makes of them. The first byte of an answer
// says what it is: 'J' JSON, 'E' the error of the reader, 'M' JSON of a text that goes on after its
// first document, which the library leaves unread.
package main

import (
	"bytes"
	"fmt"
	"io"

	"breakwater.dev/reading/frames"
	goyaml "go.yaml.in/yaml/v2"
	"sigs.k8s.io/yaml"
)

func main() {
	frames.Serve(func(document []byte) []byte {
		kind, answer := convert(document)
		return append([]byte{kind}, answer...)
	})
}

func convert(document []byte) (kind byte, answer []byte) {
	defer func() {
		if r := recover(); r != nil {
			kind, answer = 'E', []byte(fmt.Sprint("panic: ", r))
		}
	}()
	json, err := yaml.YAMLToJSON(document)
	if err != nil {
		return 'E', []byte(err.Error())
	}
	if goesOn(document) {
		return 'M', json
	}
	return 'J', json
}

// Whether anything but the end follows the first document; what cannot be read does.
func goesOn(document []byte) bool {
	decoder := goyaml.NewDecoder(bytes.NewReader(document))
	var first, second interface{}
	if err := decoder.Decode(&first); err != nil {
		return err != io.EOF
	}
	return decoder.Decode(&second) != io.EOF
}
