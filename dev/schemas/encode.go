package main

import (
	"encoding/binary"
	"log"
	"maps"
	"slices"
	"strings"
)

// The tags of types; Breakwater knows them by their numbers.
var tags = []string{
	"object", "list", "map",
	"any", "string", "bytes", "time", "bool", "int32", "int64", "number", "quantity", "int-or-string",
}

const none = 0xffff

// An encoder numbers what the file refers to by number.
type encoder struct {
	schemas     *schemas
	names       []string
	nameNumbers map[string]uint16
	defs        []string
	types       [][2]uint16
	typeNumbers map[fieldType]uint16
}

// encode gives the file; the same schemas give the same bytes.
func (s *schemas) encode() []byte {
	s.prune()
	e := &encoder{schemas: s, nameNumbers: map[string]uint16{}, typeNumbers: map[fieldType]uint16{}}
	e.defs = slices.Sorted(maps.Keys(s.definitions))
	e.number()

	// Each part is written apart, since the header says where it begins.
	types := e.typePart()
	defs := e.definitionPart()
	parts := [][]byte{types, defs, e.kindPart(), e.removalPart(), e.namePart()}

	out := []byte{'B', 'W', 'S', '1', byte(s.first), byte(s.first + len(releases) - 1)}
	at := len(out) + 4*len(parts)
	for _, part := range parts {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		at += len(part)
	}
	return append(out, slices.Concat(parts...)...)
}

func (e *encoder) number() {
	all := map[string]bool{}
	for _, def := range e.schemas.definitions {
		for f := range def {
			all[f.name] = true
		}
	}
	for k := range e.schemas.kinds {
		all[k.apiVersion], all[k.kind] = true, true
	}
	for k, r := range e.schemas.removals {
		all[k[0]], all[k[1]] = true, true
		if r.successor != "" {
			all[r.successor], all[r.kind] = true, true
		}
	}
	e.names = slices.Sorted(maps.Keys(all))
	for i, name := range e.names {
		e.nameNumbers[name] = number(i)
	}
	types := map[string]bool{}
	for _, def := range e.schemas.definitions {
		for f := range def {
			types[f.of] = true
		}
	}
	for _, of := range slices.Sorted(maps.Keys(types)) {
		e.typeNumber(of)
	}
}

func number(i int) uint16 {
	if i >= none {
		log.Fatal("the file's numbers of two bytes do not suffice")
	}
	return uint16(i)
}

func (e *encoder) typeNumber(of fieldType) uint16 {
	if known, is := e.typeNumbers[of]; is {
		return known
	}
	var entry [2]uint16
	switch {
	case of[0] == '*':
		at, found := slices.BinarySearch(e.defs, of[1:])
		if !found {
			log.Fatalf("no definition of %s", of)
		}
		entry = [2]uint16{tag("object"), number(at)}
	case strings.HasPrefix(of, "[]"):
		entry = [2]uint16{tag("list"), e.typeNumber(of[2:])}
	case strings.HasPrefix(of, "{}"):
		entry = [2]uint16{tag("map"), e.typeNumber(of[2:])}
	default:
		entry = [2]uint16{tag(of), 0}
	}
	e.types = append(e.types, entry)
	e.typeNumbers[of] = number(len(e.types) - 1)
	return e.typeNumbers[of]
}

func tag(word string) uint16 {
	at := slices.Index(tags, word)
	if at < 0 {
		log.Fatalf("no tag for type %s", word)
	}
	return uint16(at)
}

func put(out []byte, numbers ...uint16) []byte {
	for _, n := range numbers {
		out = binary.BigEndian.AppendUint16(out, n)
	}
	return out
}

func (e *encoder) typePart() []byte {
	out := put(nil, number(len(e.types)))
	for _, entry := range e.types {
		out = put(out, entry[:]...)
	}
	return out
}

// definitionPart has for each definition where its fields begin, as the number of fields before,
// then the fields: name, type, minors.
func (e *encoder) definitionPart() []byte {
	out := put(nil, number(len(e.defs)))
	var fields []byte
	count := 0
	for _, name := range e.defs {
		out = put(out, number(count))
		def := e.schemas.definitions[name]
		for _, f := range slices.SortedFunc(maps.Keys(def), func(a, b field) int {
			return strings.Compare(a.name+"\x00"+a.of, b.name+"\x00"+b.of)
		}) {
			fields = put(fields, e.nameNumbers[f.name], e.typeNumbers[f.of], uint16(def[f]))
			count++
		}
	}
	return append(put(out, number(count)), fields...)
}

func (e *encoder) kindPart() []byte {
	all := slices.SortedFunc(maps.Keys(e.schemas.kinds), func(a, b kind) int {
		return strings.Compare(
			a.apiVersion+"\x00"+a.kind+"\x00"+a.definition, b.apiVersion+"\x00"+b.kind+"\x00"+b.definition)
	})
	out := put(nil, number(len(all)))
	for _, k := range all {
		at, _ := slices.BinarySearch(e.defs, k.definition)
		out = put(out, e.nameNumbers[k.apiVersion], e.nameNumbers[k.kind], number(at), uint16(e.schemas.kinds[k]))
	}
	return out
}

func (e *encoder) removalPart() []byte {
	all := slices.SortedFunc(maps.Keys(e.schemas.removals), func(a, b [2]string) int {
		return strings.Compare(a[0]+"\x00"+a[1], b[0]+"\x00"+b[1])
	})
	out := put(nil, number(len(all)))
	for _, k := range all {
		r := e.schemas.removals[k]
		successor, kind := uint16(none), uint16(none)
		if r.successor != "" {
			successor, kind = e.nameNumbers[r.successor], e.nameNumbers[r.kind]
		}
		out = put(out, e.nameNumbers[k[0]], e.nameNumbers[k[1]], number(r.minor), successor, kind)
	}
	return out
}

// namePart has for each name where it begins among the letters, then the letters.
func (e *encoder) namePart() []byte {
	out := put(nil, number(len(e.names)))
	var letters []byte
	for _, name := range e.names {
		out = put(out, number(len(letters)))
		letters = append(letters, name...)
	}
	return append(put(out, number(len(letters))), letters...)
}
