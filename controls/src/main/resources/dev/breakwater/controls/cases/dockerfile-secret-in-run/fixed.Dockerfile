FROM alpine:3.22
RUN wget https://pkg.example.com/app.tgz
