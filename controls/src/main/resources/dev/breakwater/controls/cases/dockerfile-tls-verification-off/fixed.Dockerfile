FROM debian:12.8-slim
RUN curl -fsSL -o /usr/local/bin/tool https://pkg.example.com/tool
