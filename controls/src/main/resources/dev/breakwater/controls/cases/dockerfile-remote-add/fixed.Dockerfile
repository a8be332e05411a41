FROM alpine:3.22
ADD --checksum=sha256:4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f https://pkg.example.com/tool /usr/local/bin/tool
