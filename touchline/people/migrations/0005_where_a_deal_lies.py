from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0004_names_in_one_order")]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="deal_address",
            field=models.CharField(blank=True, max_length=300),
        ),
    ]
