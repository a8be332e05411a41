package dev.breakwater.model.dockerfile;

import java.util.List;

/** Dockerfiles as people write them. */
final class DockerfileSamples {
  static final List<String> ALL =
      List.of(
          """
          # syntax=docker/dockerfile:1.7
          ARG GO=1.26
          FROM --platform=$BUILDPLATFORM golang:${GO} AS build
          WORKDIR /src
          COPY go.mod go.sum ./
          RUN --mount=type=cache,target=/go/pkg/mod \\
              --mount=type=secret,id=netrc,target=/root/.netrc \\
              # fetched first, so that the layer is kept
              go mod download
          COPY . .
          RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app

          FROM gcr.io/distroless/static:nonroot
          COPY --from=build --chown=65532:65532 /out/app /app
          EXPOSE 8080/tcp 9090
          ENTRYPOINT ["/app", "--listen", ":8080"]
          """,
          """
          FROM python:3.13-slim
          ENV PYTHONUNBUFFERED=1 \\
              PIP_NO_CACHE_DIR=1
          RUN <<EOF
          set -e
          apt-get update
          apt-get install -y --no-install-recommends curl
          EOF
          COPY <<app.conf <<'run.sh' /etc/app/
          port = ${PORT}
          app.conf
          #!/bin/sh
          exec "$@"
          run.sh
          HEALTHCHECK --interval=30s CMD curl -f http://localhost/ || exit 1
          USER 1000:1000
          CMD python -m app
          """,
          """
          # escape=`
          FROM mcr.microsoft.com/windows/servercore:ltsc2022
          SHELL ["powershell", "-Command"]
          RUN Invoke-WebRequest -Uri https://example.com/a.zip `
              -OutFile C:\\a.zip
          ONBUILD COPY . C:\\app
          """);

  private DockerfileSamples() {}
}
