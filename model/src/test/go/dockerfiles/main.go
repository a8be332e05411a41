// Answers Dockerfiles with what BuildKit reads of them, and words with what BuildKit replaces them
// by. The first byte of a document says which: 'D' a Dockerfile; 'W' the escape character and a
// word. Answers are 'E' and an error; of a word 'V' and its value; of a Dockerfile 'P' and its
// instructions, and after a U+0005 the error of making stages of them, or nothing.
package main

import (
	"bytes"
	"fmt"
	"strings"

	"breakwater.dev/reading/frames"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

func main() {
	frames.Serve(func(document []byte) []byte {
		if document[0] == 'W' {
			return []byte(word(rune(document[1]), string(document[2:])))
		}
		return []byte(dockerfile(document[1:]))
	})
}

func word(escape rune, word string) string {
	lex := shell.NewLex(escape)
	lex.SkipUnsetEnv = true
	value, _, err := lex.ProcessWord(word, shell.EnvsFromSlice([]string{"A=1", "EMPTY=", "DIR=/a/b c"}))
	if err != nil {
		return "E" + err.Error()
	}
	return "V" + value
}

func dockerfile(text []byte) string {
	result, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return "E" + err.Error()
	}
	var nodes []string
	for _, node := range result.AST.Children {
		nodes = append(nodes, dump(node, node.StartLine, node.EndLine))
	}
	answer := "P" + strings.Join(nodes, "\x04") + "\x05"
	stages, _, err := instructions.Parse(result.AST, linter.New(&linter.Config{}))
	if err != nil {
		return answer + err.Error()
	}
	if len(stages) == 0 {
		return answer + "no stages"
	}
	for _, stage := range stages {
		answer += fmt.Sprintf("\x06%s\x01%s\x01%d", stage.BaseName, stage.Name, len(stage.Commands))
	}
	return answer
}

func dump(node *parser.Node, start, end int) string {
	var flags, arguments, heredocs []string
	keyword := strings.ToUpper(node.Value)
	trigger := ""
	var words []string
	for next := node.Next; next != nil; next = next.Next {
		if len(next.Children) > 0 {
			trigger = dump(next.Children[0], start, end)
		} else {
			words = append(words, next.Value)
		}
	}
	for i, word := range words {
		separator := (keyword == "ENV" || keyword == "LABEL") && i%3 == 2
		if !separator && known[keyword] {
			arguments = append(arguments, word)
		}
	}
	for _, flag := range node.Flags {
		flags = append(flags, asWritten(flag))
	}
	for _, heredoc := range node.Heredocs {
		heredocs = append(heredocs, fmt.Sprintf("%s\x03%d\x03%t\x03%t\x03%s",
			heredoc.Name, heredoc.FileDescriptor, heredoc.Expand, heredoc.Chomp, heredoc.Content))
	}
	return fmt.Sprintf("%d-%d\x01%s\x01%s\x01%t\x01%s\x01%s\x01%s", start, end, keyword,
		strings.Join(flags, "\x02"), node.Attributes["json"], strings.Join(arguments, "\x02"),
		strings.Join(heredocs, "\x02"), trigger)
}

// What is no instruction has no arguments.
var known = map[string]bool{
	"ADD": true, "ARG": true, "CMD": true, "COPY": true, "ENTRYPOINT": true, "ENV": true,
	"EXPOSE": true, "FROM": true, "HEALTHCHECK": true, "LABEL": true, "MAINTAINER": true,
	"ONBUILD": true, "RUN": true, "SHELL": true, "STOPSIGNAL": true, "USER": true, "VOLUME": true,
	"WORKDIR": true,
}

// BuildKit takes each byte of a flag for a character.
func asWritten(flag string) string {
	var written []byte
	for _, character := range flag {
		written = append(written, byte(character))
	}
	return string(written)
}
