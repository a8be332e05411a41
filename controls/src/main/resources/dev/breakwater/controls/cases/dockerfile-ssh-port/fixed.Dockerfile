FROM debian:12.8-slim
EXPOSE 8080
