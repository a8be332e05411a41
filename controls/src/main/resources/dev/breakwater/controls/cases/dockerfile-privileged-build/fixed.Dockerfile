FROM debian:12.8-slim
RUN /src/build.sh
