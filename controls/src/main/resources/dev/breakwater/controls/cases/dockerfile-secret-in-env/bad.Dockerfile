FROM python:3.13-slim
ENV DB_HOST=db.shop.svc \
    DB_PASSWORD=hunter2-Gq9x
CMD ["python", "-m", "shop"]
