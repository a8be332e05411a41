FROM python:3.13-slim
COPY app.py /srv/
CMD ["python", "/srv/app.py"]
