"""The invented people of the PDF and DOCX samples; nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    position: str
    organisation: str
    place: str
    dates: str
    highlights: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    name: str
    headline: str
    contact: tuple[str, ...]
    summary: str
    skills: tuple[tuple[str, str], ...]
    jobs: tuple[Job, ...]
    education: tuple[tuple[str, str, str], ...]
    certificates: tuple[str, ...] = ()
    projects: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()


DEVOPS = Person(
    name="Nadia Okonreyes",
    headline="DevOps Engineer",
    contact=("nadia.okonreyes@example.com", "+44 20 7946 0112", "Leeds, UK", "github.com/example-nadia"),
    summary="DevOps engineer with seven years in payment and logistics companies. I keep releases boring: "
    "pipelines that explain themselves and clusters that upgrade on a Tuesday morning.",
    skills=(
        ("Platforms", "Kubernetes, Docker, AWS, Helm, Terraform"),
        ("Delivery", "GitLab CI, Jenkins, Argo CD, Ansible"),
        ("Observability", "Prometheus, Grafana, Loki"),
        ("Languages", "Bash, Python, Go"),
    ),
    jobs=(
        Job(
            "Senior DevOps Engineer",
            "Harrowgate Payments",
            "Leeds",
            "Mar 2021 - Present",
            (
                "Run 14 Kubernetes clusters on AWS for 60 services; cut failed deployments from 9 % to 2 %",
                "Moved 38 pipelines from Jenkins to GitLab CI and halved the median build time to 7 minutes",
                "Wrote the Terraform modules every team uses; a new environment takes an hour instead of a week",
                "Mentor three junior engineers and lead the on-call rota",
            ),
        ),
        Job(
            "DevOps Engineer",
            "Fellside Logistics",
            "Sheffield",
            "Jan 2018 - Feb 2021",
            (
                "Put 22 Java services into Docker and wrote their Helm charts",
                "Built dashboards and alerts in Prometheus and Grafana that replaced 400 emails a day",
                "Automated server set-up with Ansible across two data centres",
            ),
        ),
        Job(
            "Linux Systems Administrator",
            "Calder Hosting",
            "Halifax",
            "Sep 2016 - Dec 2017",
            ("Kept 180 Linux servers patched and backed up", "Wrote Bash and Python scripts for routine jobs"),
        ),
    ),
    education=(("BSc Computer Science", "University of Northmoor", "2013 - 2016"),),
    certificates=("Certified Kubernetes Administrator (CKA), 2022", "HashiCorp Certified: Terraform Associate, 2021"),
    languages=("English (native)", "Spanish (B2)"),
)

SCIENTIST = Person(
    name="Elin Hargreave",
    headline="Data Scientist",
    contact=("elin.hargreave@example.com", "+44 161 496 0187", "Manchester, UK", "github.com/example-elin"),
    summary="Data scientist with five years in retail and energy. I build forecasting and recommendation "
    "models people use, and want to put them into production myself.",
    skills=(
        ("Modelling", "scikit-learn, PyTorch, XGBoost"),
        ("Data", "SQL, pandas, NumPy, Spark"),
        ("Tools", "Jupyter, Git, Tableau, Docker"),
        ("Languages", "Python, R"),
    ),
    jobs=(
        Job(
            "Data Scientist",
            "Brightwater Energy",
            "Manchester",
            "Jun 2021 - Present",
            (
                "Forecast demand for 1.2 million meters in Python; error fell by 18 % and saved GBP 2.1m a year",
                "Trained PyTorch models for fault detection on 40 million sensor readings a day",
                "Designed A/B tests with marketing and explained the results to directors",
                "Feature engineering with pandas and Spark on 3 TB of meter data",
            ),
        ),
        Job(
            "Junior Data Scientist",
            "Loom & Larder",
            "Stockport",
            "Sep 2019 - May 2021",
            (
                "Built product recommendations with scikit-learn that raised basket value by 6 %",
                "Wrote SQL for 25 weekly reports and replaced them with Tableau dashboards",
            ),
        ),
    ),
    education=(
        ("MSc Data Science", "University of Eastmere", "2018 - 2019"),
        ("BSc Mathematics", "University of Eastmere", "2015 - 2018"),
    ),
    projects=(("Bird song classifier", "CNN in PyTorch on 12,000 recordings, served with FastAPI and Docker"),),
    languages=("English (native)", "Welsh (fluent)"),
)

BACKEND = Person(
    name="Tomasz Brandvik",
    headline="Backend Developer",
    contact=("tomasz.brandvik@example.com", "+44 117 496 0143", "Bristol, UK", "linkedin.com/in/example-tomasz"),
    summary="Backend developer with six years of Java and Kotlin behind web shops and booking systems.",
    skills=(
        ("Languages", "Java, Kotlin, SQL"),
        ("Frameworks", "Spring Boot, Hibernate"),
        ("Data", "PostgreSQL, Redis, Kafka"),
        ("Practices", "REST APIs, unit testing, code review, CI/CD"),
    ),
    jobs=(
        Job(
            "Backend Developer",
            "Quayside Bookings",
            "Bristol",
            "04/2020 - present",
            (
                "Designed REST APIs in Spring Boot that serve 3,000 requests a second",
                "Split a monolith into nine services that talk over Kafka",
                "Tuned PostgreSQL indexes; the slowest search went from 4 s to 200 ms",
            ),
        ),
        Job(
            "Java Developer",
            "Parcelbox",
            "Bath",
            "08/2017 - 03/2020",
            (
                "Responsible for the order service in Java and Hibernate",
                "Wrote unit tests with JUnit and set up CI in Jenkins",
            ),
        ),
    ),
    education=(("MEng Software Engineering", "Avonmouth Institute of Technology", "2013 - 2017"),),
    certificates=("Oracle Certified Professional: Java SE 11 Developer",),
    languages=("Polish (native)", "English (C1)", "Norwegian (A2)"),
)

DATA_ENGINEER = Person(
    name="Samira Vaillancourt",
    headline="Senior Data Engineer",
    contact=("samira.vaillancourt@example.com", "+1 206 555 0148", "Seattle, WA", "github.com/example-samira"),
    summary="Data engineer with ten years from nightly batch jobs to streaming platforms. I like data that "
    "arrives on time, is named well and can be trusted.",
    skills=(
        ("Processing", "Apache Spark, Apache Kafka, Apache Flink, dbt"),
        ("Storage", "Snowflake, PostgreSQL, Amazon S3, Delta Lake"),
        ("Orchestration", "Apache Airflow, Dagster"),
        ("Languages", "Python, Scala, SQL"),
        ("Cloud", "AWS, Terraform, Docker, Kubernetes"),
    ),
    jobs=(
        Job(
            "Senior Data Engineer",
            "Cascadia Freight",
            "Seattle, WA",
            "February 2020 - Present",
            (
                "Lead a team of four that runs 350 Airflow pipelines over 90 TB in Snowflake",
                "Moved shipment tracking from nightly batches to Kafka and Flink; data is 5 seconds old, not 20 hours",
                "Introduced dbt tests and data contracts; incidents from bad data fell by 70 %",
                "Built the feature tables the machine learning team trains on",
                "Cut the AWS bill by 31 % with partitioning and right-sized Spark clusters",
            ),
        ),
        Job(
            "Data Engineer",
            "Larkspur Health",
            "Portland, OR",
            "July 2016 - January 2020",
            (
                "Built ETL pipelines in Python and Spark for 14 hospital systems",
                "Modelled the warehouse (star schema) used by 120 analysts",
                "Wrote Terraform for all data infrastructure on AWS",
                "Made exports comply with HIPAA, audited twice without findings",
            ),
        ),
        Job(
            "BI Developer",
            "Tidewater Insurance",
            "Tacoma, WA",
            "August 2014 - June 2016",
            (
                "Wrote SQL and SSIS packages for claims reporting",
                "Replaced 60 spreadsheets with Power BI reports",
            ),
        ),
    ),
    education=(("BSc Information Systems", "Cascade State University", "2010 - 2014"),),
    certificates=("SnowPro Core Certification, 2023",),
    projects=(
        ("Open bus data", "Streams live positions of 1,400 buses with Kafka into a public dashboard"),
        ("dbt package for freight calendars", "Working days of 31 ports, used by 40 companies"),
    ),
    languages=("English (native)", "French (native)"),
)
