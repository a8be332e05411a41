FROM debian:12.8-slim
RUN apt-get install -y --allow-unauthenticated shop
