package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"strings"
)

type schema struct {
	Ref        string             `json:"$ref"`
	Type       string             `json:"type"`
	Format     string             `json:"format"`
	Items      *schema            `json:"items"`
	Values     *schema            `json:"additionalProperties"`
	Properties map[string]*schema `json:"properties"`
	Kinds      []struct {
		Group, Version, Kind string
	} `json:"x-kubernetes-group-version-kind"`
}

const machinery = "io.k8s.apimachinery.pkg."

// What a definition without properties stands for, where it is not a struct without fields.
var wellKnown = map[string]fieldType{
	machinery + "api.resource.Quantity":   "quantity",
	machinery + "util.intstr.IntOrString": "int-or-string",
	machinery + "apis.meta.v1.Time":       "time",
	machinery + "apis.meta.v1.MicroTime":  "time",
	machinery + "apis.meta.v1.FieldsV1":   "any",
	machinery + "apis.meta.v1.Patch":      "any",
	machinery + "runtime.RawExtension":    "any",
}

// addSwagger adds the kinds that a minor serves, with all API versions switched on, and what they
// are made of.
func (s *schemas) addSwagger(dir string, minor int) {
	text, err := os.ReadFile(filepath.Join(dir, "api", "openapi-spec", "swagger.json"))
	if err != nil {
		log.Fatal(err)
	}
	var document struct{ Definitions map[string]*schema }
	if err := json.Unmarshal(text, &document); err != nil {
		log.Fatal(err)
	}
	all := document.Definitions
	for name, def := range all {
		// DeleteOptions and other parts of requests name every group as theirs.
		if strings.HasPrefix(name, machinery) || def.Properties["items"] != nil {
			continue
		}
		for _, k := range def.Kinds {
			s.addKind(apiVersion(k.Group, k.Version), k.Kind, name, minor)
		}
	}
	for name, def := range all {
		if standsFor(name, def) != "*"+name {
			continue
		}
		s.define(name)
		for property, of := range def.Properties {
			if s.isStatus(name, property) {
				s.addField(name, property, "any", minor)
			} else {
				s.addField(name, property, typeOf(of, all), minor)
			}
		}
	}
}

func apiVersion(group, version string) string {
	if group == "" {
		return version
	}
	return group + "/" + version
}

func standsFor(name string, def *schema) fieldType {
	if of, known := wellKnown[name]; known {
		return of
	}
	if def.Type == "object" {
		return "*" + name
	}
	return typeOf(def, nil)
}

func typeOf(s *schema, all map[string]*schema) fieldType {
	if s.Ref != "" {
		name := strings.TrimPrefix(s.Ref, "#/definitions/")
		return standsFor(name, all[name])
	}
	switch s.Type {
	case "":
		return "any"
	case "array":
		return "[]" + typeOf(s.Items, all)
	case "object":
		if s.Values == nil {
			return "any"
		}
		return "{}" + typeOf(s.Values, all)
	case "integer":
		return s.Format
	case "boolean":
		return "bool"
	case "number":
		return "number"
	case "string":
		if s.Format == "byte" {
			return "bytes"
		}
		return "string"
	}
	log.Fatalf("a schema of an unknown type: %+v", *s)
	return ""
}
