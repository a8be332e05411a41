FROM alpine:3.22
ADD https://pkg.example.com/tool /usr/local/bin/tool
