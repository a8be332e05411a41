// Answers ["500m", "0.5"], two texts, with three bytes: for each '1' where resource.ParseQuantity of
// k8s.io/apimachinery takes it and '0' where not, then how the first compares with the second: '<',
// '=', '>', or '-' where one of them is no quantity.
package main

import (
	"encoding/json"
	"strings"

	"breakwater.dev/reading/frames"
	"k8s.io/apimachinery/pkg/api/resource"
)

func main() {
	frames.Serve(func(document []byte) []byte {
		var texts [2]string
		if err := json.Unmarshal(document, &texts); err != nil {
			panic(err)
		}
		first, firstErr := read(texts[0])
		second, secondErr := read(texts[1])
		answer := []byte{taken(firstErr), taken(secondErr), '-'}
		if firstErr == nil && secondErr == nil {
			answer[2] = "<=>"[first.Cmp(second)+1]
		}
		return answer
	})
}

// As Quantity.UnmarshalJSON reads, which drops the space around.
func read(text string) (resource.Quantity, error) {
	return resource.ParseQuantity(strings.TrimSpace(text))
}

func taken(err error) byte {
	if err == nil {
		return '1'
	}
	return '0'
}
