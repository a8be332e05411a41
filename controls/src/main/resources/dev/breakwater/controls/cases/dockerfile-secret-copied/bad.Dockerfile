FROM node:22.11-slim
COPY package.json .env ./
RUN npm ci
