"""The invented adverts of the PDF and DOCX samples; no such employer exists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Advert:
    title: str
    line: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


PDF_ADVERTS = {
    "mlops_engineer": Advert(
        "MLOps Engineer",
        "Gannet Robotics, Edinburgh (hybrid), full time, GBP 65,000 - 80,000 a year",
        (
            ("About us", ("Gannet Robotics makes inspection drones for bridges and wind farms.",)),
            (
                "What you will do",
                (
                    "Build the pipelines that train, test and deploy our vision models",
                    "Run experiment tracking and a model registry for twelve data scientists",
                    "Watch models in production for drift and retrain them when needed",
                ),
            ),
            (
                "What you need",
                (
                    "3+ years of experience in DevOps, MLOps or data engineering",
                    "Kubernetes and Docker in production",
                    "Strong Python",
                    "MLflow, Kubeflow or SageMaker",
                    "CI/CD with GitLab CI or GitHub Actions",
                    "Infrastructure as code, preferably Terraform",
                ),
            ),
            ("Nice to have", ("Feature stores such as Feast", "GPU scheduling", "Experience with computer vision")),
            ("What we offer", ("Private health insurance", "30 days of leave", "A drone licence course")),
        ),
    ),
    "data_engineer": Advert(
        "Senior Data Engineer",
        "Corncrake Mutual, Glasgow, permanent",
        (
            ("The role", ("You will own the data platform behind our claims and pricing teams.",)),
            (
                "Requirements",
                (
                    "At least 5 years of experience as a data engineer",
                    "Excellent SQL and Python",
                    "Apache Spark or Apache Flink",
                    "Airflow, Dagster or Prefect for orchestration",
                    "Snowflake, BigQuery or Redshift",
                    "Data modelling and ETL design",
                    "Bachelor's degree in computer science or equivalent experience",
                ),
            ),
            ("Desirable", ("Kafka", "dbt", "Knowledge of insurance")),
            ("Benefits", ("Pension, dental plan and gym membership",)),
            ("Equal opportunity", ("We welcome applicants of every background, age, faith and ability.",)),
        ),
    ),
    "statistician": Advert(
        "Statistician",
        "Northern Trials Unit, Newcastle, 2-year contract",
        (
            (
                "Your work",
                ("Plan and analyse clinical trials", "Write statistical analysis plans and reports"),
            ),
            (
                "Essential criteria",
                (
                    "MSc in statistics or a related subject",
                    "R or SAS",
                    "Regression, survival analysis and mixed models",
                    "Clear writing for readers who are no statisticians",
                ),
            ),
            ("Desirable criteria", ("Python", "Bayesian methods", "Knowledge of GCP (good clinical practice)")),
        ),
    ),
}

DOCX_ADVERTS = {
    "backend_developer": Advert(
        "Backend Developer (Kotlin)",
        "Sandpiper Travel, Bristol or remote in the UK",
        (
            ("Who we are", ("Sandpiper sells rail and ferry tickets for small islands.",)),
            (
                "You bring",
                (
                    "Two years or more with Java or Kotlin",
                    "Spring Boot and REST API design",
                    "PostgreSQL or MySQL",
                    "Automated tests and code review as daily habits",
                    "No prior Kotlin experience required: we teach it",
                ),
            ),
            ("A plus", ("Kafka or RabbitMQ", "AWS", "Docker and Kubernetes")),
            ("Perks", ("Free ferry trips", "Flexible hours")),
        ),
    ),
    "engineering_manager": Advert(
        "Machine Learning Engineering Manager",
        "Turnstone Media, London",
        (
            (
                "Responsibilities",
                (
                    "Lead a team of eight machine learning engineers",
                    "Plan the roadmap with product managers",
                    "Hire, coach and review",
                ),
            ),
            (
                "Must have",
                (
                    "7+ years in software or machine learning engineering, 2 of them leading people",
                    "Recommender systems in production",
                    "Python and PyTorch or TensorFlow",
                    "Stakeholder management and clear communication",
                ),
            ),
            ("Bonus", ("PhD in a quantitative field", "Experience in publishing or media")),
        ),
    ),
    "platform_engineer": Advert(
        "Platform Engineer",
        "Dunlin Bank, Leeds, hybrid",
        (
            ("What we do", ("Dunlin is a bank for people who are paid by the hour.",)),
            (
                "What you will need",
                (
                    "Kubernetes, Helm and Terraform",
                    "One of AWS, Azure or Google Cloud",
                    "Go or Python",
                    "Prometheus and Grafana",
                    "Linux and networking fundamentals",
                ),
            ),
            ("It would be great if you had", ("Argo CD", "Experience in a regulated industry")),
        ),
    ),
}
