// Answers {"policy": {…}, "requests": [{…}, …]} with the index of the audit level that
// k8s.io/apiserver gives each request, 0 for None to 3 for RequestResponse, one digit each.
package main

import (
	"encoding/json"
	"strings"

	"breakwater.dev/reading/frames"
	"k8s.io/apiserver/pkg/apis/audit"
	auditv1 "k8s.io/apiserver/pkg/apis/audit/v1"
	"k8s.io/apiserver/pkg/audit/policy"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	kjson "sigs.k8s.io/json"
)

type question struct {
	Policy   json.RawMessage `json:"policy"`
	Requests []request       `json:"requests"`
}

type request struct {
	User        string   `json:"user"`
	Groups      []string `json:"groups"`
	Verb        string   `json:"verb"`
	Path        string   `json:"path"`
	Group       string   `json:"group"`
	Resource    string   `json:"resource"`
	Subresource string   `json:"subresource"`
	Namespace   string   `json:"namespace"`
	Name        string   `json:"name"`
}

func main() {
	levels := []audit.Level{
		audit.LevelNone, audit.LevelMetadata, audit.LevelRequest, audit.LevelRequestResponse,
	}
	frames.Serve(func(document []byte) []byte {
		var asked question
		if err := kjson.UnmarshalCaseSensitivePreserveInts(document, &asked); err != nil {
			panic(err)
		}
		var external auditv1.Policy
		if err := kjson.UnmarshalCaseSensitivePreserveInts(asked.Policy, &external); err != nil {
			panic(err)
		}
		var internal audit.Policy
		if err := auditv1.Convert_v1_Policy_To_audit_Policy(&external, &internal, nil); err != nil {
			panic(err)
		}
		evaluator := policy.NewPolicyRuleEvaluator(&internal)
		var answer strings.Builder
		for _, r := range asked.Requests {
			config := evaluator.EvaluatePolicyRule(attributes(r))
			for i, level := range levels {
				if level == config.Level {
					answer.WriteByte(byte('0' + i))
				}
			}
		}
		return []byte(answer.String())
	})
}

func attributes(r request) authorizer.Attributes {
	return authorizer.AttributesRecord{
		User:            &user.DefaultInfo{Name: r.User, Groups: r.Groups},
		Verb:            r.Verb,
		Namespace:       r.Namespace,
		APIGroup:        r.Group,
		Resource:        r.Resource,
		Subresource:     r.Subresource,
		Name:            r.Name,
		ResourceRequest: r.Path == "",
		Path:            r.Path,
	}
}
