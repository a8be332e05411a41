FROM python:3.13-slim
ENV DB_HOST=db.shop.svc \
    DB_PASSWORD_FILE=/run/secrets/db-password
CMD ["python", "-m", "shop"]
