FROM golang:1.26
COPY . /src
RUN go build -o /app /src
ENTRYPOINT ["/app"]
