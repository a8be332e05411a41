FROM ubuntu:24.04
RUN apt-get install -y sudo
USER 10001
RUN sudo ldconfig
