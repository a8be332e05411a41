FROM debian:12.8-slim
RUN curl -fsSL https://get.example.com/ | sh
