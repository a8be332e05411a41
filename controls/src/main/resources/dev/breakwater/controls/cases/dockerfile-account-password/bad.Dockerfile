FROM debian:12.8-slim
RUN echo "app:$(cat /etc/hostname)" | chpasswd
