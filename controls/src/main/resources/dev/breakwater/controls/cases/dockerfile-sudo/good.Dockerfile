FROM ubuntu:24.04
USER root
RUN apt-get install -y libpq5
USER 10001
