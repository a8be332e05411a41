FROM alpine:3.22
RUN wget https://build:Zx81-spectrum@pkg.example.com/app.tgz
