FROM debian:12.8-slim
RUN --security=insecure /src/build.sh
