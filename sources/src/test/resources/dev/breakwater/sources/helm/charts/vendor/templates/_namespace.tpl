{{- define "common.namespace" -}}{{ .Values.namespaceOverride }}{{- end -}}
