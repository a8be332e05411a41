// Answers {"apiVersion": …, "kind": …, "seed": …} with an object of that kind, as JSON, in which every
// field is set as often as chance wants it; with '?' where Kubernetes' Go types have no such kind.
package main

import (
	"encoding/json"
	"math/rand"

	"breakwater.dev/reading/frames"
	"breakwater.dev/reading/kinds"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/api/apitesting/fuzzer"
	metafuzzer "k8s.io/apimachinery/pkg/apis/meta/fuzzer"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"sigs.k8s.io/randfill"
)

type question struct {
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Seed       int64  `json:"seed"`
}

func main() {
	known := kinds.Scheme()
	funcs := fuzzer.MergeFuzzerFuncs(metafuzzer.Funcs, own)
	frames.Serve(func(document []byte) []byte {
		var asked question
		if err := json.Unmarshal(document, &asked); err != nil {
			panic(err)
		}
		kind := schema.FromAPIVersionAndKind(asked.APIVersion, asked.Kind)
		object, err := known.New(kind)
		if err != nil {
			return []byte("?")
		}
		fuzzer.FuzzerFor(funcs, rand.NewSource(asked.Seed), serializer.NewCodecFactory(known)).
			NilChance(0.2).NumElements(0, 2).MaxDepth(20).Fill(object)
		object.GetObjectKind().SetGroupVersionKind(kind)
		text, err := json.Marshal(object)
		if err != nil {
			panic(err)
		}
		return text
	})
}

// own fills what holds JSON of any form, and what would hold itself without end.
func own(serializer.CodecFactory) []interface{} {
	return []interface{}{
		func(raw *runtime.RawExtension, _ randfill.Continue) { raw.Raw = []byte(`{"any":1}`) },
		func(unknown *runtime.Unknown, _ randfill.Continue) {
			unknown.Raw, unknown.ContentType = []byte(`{"any":1}`), runtime.ContentTypeJSON
		},
		func(json *apiextensions.JSON, _ randfill.Continue) { json.Raw = []byte(`{"any":1}`) },
		func(fields *metav1.FieldsV1, _ randfill.Continue) { fields.Raw = []byte(`{"f:any":{}}`) },
		func(either *apiextensions.JSONSchemaPropsOrArray, c randfill.Continue) {
			either.Schema = &apiextensions.JSONSchemaProps{Type: c.String(0)}
		},
		func(either *apiextensions.JSONSchemaPropsOrBool, c randfill.Continue) { either.Allows = c.Bool() },
		func(either *apiextensions.JSONSchemaPropsOrStringArray, c randfill.Continue) {
			either.Property = []string{c.String(0)}
		},
		func(schema *apiextensions.JSONSchemaProps, c randfill.Continue) {
			c.FillNoCustom(schema)
			schema.Definitions, schema.Properties, schema.PatternProperties = nil, nil, nil
			if c.Intn(3) == 0 {
				schema.Properties = map[string]apiextensions.JSONSchemaProps{"any": {Type: c.String(0)}}
			}
			schema.AllOf, schema.OneOf, schema.AnyOf, schema.Not = nil, nil, nil, nil
		},
	}
}
