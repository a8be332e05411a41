// Answers {"plain": bool, "selector": …, "labels": [{…}, …]} with a '1' for each set of labels that
// k8s.io/apimachinery lets the selector select and a '0' for each other one, or with '!' and the
// reason where the selector is refused. A plain selector is the map of labels of a Service.
package main

import (
	"encoding/json"

	"breakwater.dev/reading/frames"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	kjson "sigs.k8s.io/json"
)

type question struct {
	Plain    bool            `json:"plain"`
	Selector json.RawMessage `json:"selector"`
	Labels   []labels.Set    `json:"labels"`
}

func main() {
	frames.Serve(func(document []byte) []byte {
		var asked question
		if err := kjson.UnmarshalCaseSensitivePreserveInts(document, &asked); err != nil {
			panic(err)
		}
		selector, err := read(asked)
		if err != nil {
			return []byte("!" + err.Error())
		}
		answer := make([]byte, 0, len(asked.Labels))
		for _, set := range asked.Labels {
			if selector.Matches(set) {
				answer = append(answer, '1')
			} else {
				answer = append(answer, '0')
			}
		}
		return answer
	})
}

func read(asked question) (labels.Selector, error) {
	if asked.Plain {
		var set labels.Set
		if err := kjson.UnmarshalCaseSensitivePreserveInts(asked.Selector, &set); err != nil {
			return nil, err
		}
		if len(set) == 0 {
			// The controller of endpoints passes by a Service without selector.
			return labels.Nothing(), nil
		}
		return labels.ValidatedSelectorFromSet(set)
	}
	var selector *metav1.LabelSelector
	if err := kjson.UnmarshalCaseSensitivePreserveInts(asked.Selector, &selector); err != nil {
		return nil, err
	}
	return metav1.LabelSelectorAsSelector(selector)
}
