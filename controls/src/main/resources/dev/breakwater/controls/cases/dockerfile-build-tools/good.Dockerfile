FROM golang:1.26 AS build
COPY . /src
RUN go build -o /app /src

FROM debian:12.8-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends gcc libc6-dev \
    && /opt/build-extension \
    && apt-get purge -y gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
