// Reads documents on standard input and writes, for each, the JSON that sigs.k8s.io/yaml makes of
// it. Every document and every answer is a frame: a big-endian uint32 length and so many bytes. The
// first byte of an answer says what it is: 'J' JSON, 'E' the error of the reader, 'M' JSON of a text
// that goes on after its first document, which the library leaves unread.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"

	goyaml "go.yaml.in/yaml/v2"
	"sigs.k8s.io/yaml"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	for {
		var size uint32
		if err := binary.Read(in, binary.BigEndian, &size); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		document := make([]byte, size)
		if _, err := io.ReadFull(in, document); err != nil {
			panic(err)
		}
		kind, answer := convert(document)
		if err := binary.Write(out, binary.BigEndian, uint32(len(answer)+1)); err != nil {
			panic(err)
		}
		out.WriteByte(kind)
		out.Write(answer)
	}
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
