FROM debian:12.8-slim
RUN echo "deb [signed-by=/etc/apt/keyrings/shop.gpg] https://pkg.example.com stable main" \
      > /etc/apt/sources.list.d/shop.list \
    && apt-get install -y shop
