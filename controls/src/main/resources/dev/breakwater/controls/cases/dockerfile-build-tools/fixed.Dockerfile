FROM golang:1.26 AS build
COPY . /src
RUN go build -o /app /src
FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
