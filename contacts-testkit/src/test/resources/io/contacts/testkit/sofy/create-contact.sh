curl -X 'POST' \
"https://api.sofy.fr/v1/groups/1/contacts" \
-H "accept: application/json" \
-H "X-API-KEY-ID: $SOFY_API_KEY_ID" \
-H "X-API-KEY-SECRET: $SOFY_API_KEY_SECRET " \
-H "Content-Type: application/json" \
-d '{
"contactEmailAddress": "[email protected]"
}'
# Where SOFY_API_KEY_ID and SOFY_API_KEY_SECRET are environment variables containing your credentials
