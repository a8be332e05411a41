// Answers an object, as JSON, with the paths of the fields that Kubernetes' strict decoding does not
// know, one a line; with '?' where its kind is none of Kubernetes', with '!' and the reason where it
// cannot be decoded.
package main

import (
	"errors"
	"strings"

	"breakwater.dev/reading/frames"
	"breakwater.dev/reading/kinds"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
)

func main() {
	known := kinds.Scheme()
	serializer := json.NewSerializerWithOptions(
		json.DefaultMetaFactory, known, known, json.SerializerOptions{Strict: true})
	frames.Serve(func(document []byte) []byte {
		_, _, err := serializer.Decode(document, nil, nil)
		return []byte(answer(err))
	})
}

func answer(err error) string {
	if err == nil {
		return ""
	}
	if runtime.IsNotRegisteredError(err) {
		return "?"
	}
	strict, is := runtime.AsStrictDecodingError(err)
	if !is {
		return "!" + err.Error()
	}
	var unknown []string
	for _, each := range strict.Errors() {
		path, is := strings.CutPrefix(each.Error(), `unknown field "`)
		if !is {
			panic(errors.Join(errors.New("not about an unknown field"), each))
		}
		unknown = append(unknown, "/"+strings.TrimSuffix(path, `"`))
	}
	return strings.Join(unknown, "\n")
}
