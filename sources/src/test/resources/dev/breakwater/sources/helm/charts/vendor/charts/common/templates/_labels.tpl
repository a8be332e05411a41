{{- define "common.labels.standard" -}}
{{- $default := dict "app.kubernetes.io/name" .context.Chart.Name "app.kubernetes.io/instance" .context.Release.Name -}}
{{- if .customLabels -}}
{{ template "common.merge" (dict "values" (list (include "common.render" (dict "value" .customLabels "context" .context)) $default)) }}
{{- else -}}
app.kubernetes.io/name: {{ .context.Chart.Name }}
app.kubernetes.io/instance: {{ .context.Release.Name }}
app.kubernetes.io/managed-by: {{ .context.Release.Service }}
{{- end -}}
{{- end -}}
