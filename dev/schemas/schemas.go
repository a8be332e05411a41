package main

import (
	"fmt"
	"strings"
)

// A set of minors: bit i stands for the first minor plus i.
type minors uint16

// A type is written as text: "*NAME" is a definition, "[]T" a list, "{}T" a map, any other one of
// the tags of encode.go.
type fieldType = string

type field struct {
	name string
	of   fieldType
}

type definition map[field]minors

// A kind as it is served (or, of a configuration file, read) under a definition.
type kind struct{ apiVersion, kind, definition string }

type removal struct {
	minor     int
	successor string
	kind      string
}

type schemas struct {
	first       int
	definitions map[string]definition
	kinds       map[kind]minors
	// By apiVersion and kind, for what was gone before the first minor.
	removals map[[2]string]removal
}

func newSchemas(first int) *schemas {
	return &schemas{first, map[string]definition{}, map[kind]minors{}, map[[2]string]removal{}}
}

func (s *schemas) bit(minor int) minors { return 1 << (minor - s.first) }

func (s *schemas) addField(def, name string, of fieldType, minor int) {
	s.define(def)[field{name, of}] |= s.bit(minor)
}

func (s *schemas) define(def string) definition {
	if s.definitions[def] == nil {
		s.definitions[def] = definition{}
	}
	return s.definitions[def]
}

func (s *schemas) addKind(apiVersion, name, def string, minor int) {
	s.kinds[kind{apiVersion, name, def}] |= s.bit(minor)
}

// isStatus tells a field that the API server alone writes; nothing in it is anybody's mistake.
func (s *schemas) isStatus(def, name string) bool {
	if name != "status" {
		return false
	}
	for k := range s.kinds {
		if k.definition == def {
			return true
		}
	}
	return false
}

// prune drops the definitions that no kind leads to.
func (s *schemas) prune() {
	reached := map[string]bool{}
	var reach func(def string)
	reach = func(def string) {
		if reached[def] {
			return
		}
		reached[def] = true
		for f := range s.definitions[def] {
			if inner, is := strings.CutPrefix(strings.TrimLeft(f.of, "[]{}"), "*"); is {
				reach(inner)
			}
		}
	}
	for k := range s.kinds {
		reach(k.definition)
	}
	for def := range s.definitions {
		if !reached[def] {
			delete(s.definitions, def)
		}
	}
}

func (s *schemas) String() string {
	fields := 0
	for _, d := range s.definitions {
		fields += len(d)
	}
	return fmt.Sprintf("%d kinds, %d definitions with %d fields, %d removals",
		len(s.kinds), len(s.definitions), fields, len(s.removals))
}
