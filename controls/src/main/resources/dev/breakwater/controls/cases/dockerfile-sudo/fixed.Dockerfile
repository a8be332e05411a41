FROM ubuntu:24.04
RUN ldconfig
USER 10001
