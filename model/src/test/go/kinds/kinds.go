// Package kinds knows the kinds of Kubernetes whose Go types say what they are made of.
package kinds

import (
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	policyconfig "k8s.io/apiserver/pkg/admission/plugin/policy/config/apis/policyconfig/v1"
	webhookadmission "k8s.io/apiserver/pkg/admission/plugin/webhook/config/apis/webhookadmission/v1"
	apiserver "k8s.io/apiserver/pkg/apis/apiserver/v1"
	apiserveralpha "k8s.io/apiserver/pkg/apis/apiserver/v1alpha1"
	apiserverbeta "k8s.io/apiserver/pkg/apis/apiserver/v1beta1"
	audit "k8s.io/apiserver/pkg/apis/audit/v1"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	kubelet "k8s.io/kubelet/config/v1"
	kubeletalpha "k8s.io/kubelet/config/v1alpha1"
	kubeletbeta "k8s.io/kubelet/config/v1beta1"
)

// Scheme has those that API servers serve and those of configuration files.
func Scheme() *runtime.Scheme {
	known := scheme.Scheme
	for _, add := range []func(*runtime.Scheme) error{
		apiextensions.AddToScheme, apiregistration.AddToScheme,
		kubelet.AddToScheme, kubeletalpha.AddToScheme, kubeletbeta.AddToScheme,
		apiserver.AddToScheme, apiserveralpha.AddToScheme, apiserverbeta.AddToScheme,
		audit.AddToScheme, policyconfig.AddToScheme, webhookadmission.AddToScheme,
	} {
		if err := add(known); err != nil {
			panic(err)
		}
	}
	return known
}
