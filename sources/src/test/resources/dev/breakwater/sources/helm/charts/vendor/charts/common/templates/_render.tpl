{{- define "common.render" -}}
{{- $value := typeIs "string" .value | ternary .value (.value | toYaml) }}
{{- if contains "{{" (toJson .value) }}
  {{- tpl $value .context }}
{{- else }}
  {{- $value }}
{{- end }}
{{- end -}}

{{- define "common.image" -}}
{{- $registry := default .imageRoot.registry .global.imageRegistry -}}
{{- printf "%s/%s:%s" $registry .imageRoot.repository (.imageRoot.tag | toString) -}}
{{- end -}}

{{- define "common.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "common.names.fullname" . }}
  labels: {{- include "common.labels.standard" (dict "customLabels" .Values.commonLabels "context" $) | nindent 4 }}
spec:
  type: {{ .Values.service.type }}
  ports:
    {{- range $name, $port := .Values.service.ports }}
    - name: {{ $name }}
      port: {{ $port }}
    {{- end }}
{{- end -}}

{{- define "common.probe" -}}
{{- $probe := fromYaml (include "common.probe.defaults" .) -}}
{{ toYaml $probe }}
{{- end -}}

{{- define "common.probe.defaults" -}}
httpGet:
  path: /healthz
  port: http
{{- end -}}
