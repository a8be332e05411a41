FROM python:3.13-slim
COPY app.py /srv/
USER 65532:65532
CMD ["python", "/srv/app.py"]
