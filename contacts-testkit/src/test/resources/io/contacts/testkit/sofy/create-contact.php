<?php
$ID = getenv('SOFY_API_KEY_ID');
$SECRET = getenv('SOFY_API_KEY_SECRET');
$ch = curl_init();
curl_setopt($ch, CURLOPT_URL, "https://api.sofy.fr/v1/groups/1/contacts");
curl_setopt($ch, CURLOPT_POST, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, array(
"X-API-KEY-ID: " . $ID,
"X-API-KEY-SECRET: " . $SECRET,
"Content-Type: application/json"
));
$payload = json_encode(array("contactEmailAddress" => '[email protected]'));
curl_setopt($ch, CURLOPT_POSTFIELDS, $payload);
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$response = curl_exec($ch);
curl_close($ch);
