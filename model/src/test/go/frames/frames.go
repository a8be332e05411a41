// Package frames answers documents on standard input one by one on standard output. Every document
// and every answer is a frame: a big-endian uint32 length and so many bytes.
package frames

import (
	"bufio"
	"encoding/binary"
	"io"
	"os"
)

// Serve answers every document until standard input ends.
func Serve(answer func(document []byte) []byte) {
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
		answered := answer(document)
		if err := binary.Write(out, binary.BigEndian, uint32(len(answered))); err != nil {
			panic(err)
		}
		out.Write(answered)
	}
}
