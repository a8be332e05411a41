FROM python:3.13-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5
RUN pip install flask==3.1.0
