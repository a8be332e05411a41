FROM debian:12.8-slim
COPY ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates && curl -fsSLo /usr/local/bin/tool https://pkg.example.com/tool
