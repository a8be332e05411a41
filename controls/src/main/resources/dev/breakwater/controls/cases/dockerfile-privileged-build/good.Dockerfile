FROM debian:12.8-slim
RUN --network=none /src/build.sh
