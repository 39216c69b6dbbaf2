import axios from 'axios';
require('dotenv').config();
const myNumber = '590690112233';
axios.post(
'https://api.sofy.fr/v1/groups/1/contacts',
{
contactEmailAddress: '[email protected]',
},
{
headers: {
'X-API-KEY-ID': process.env.SOFY_API_KEY_ID,
'X-API-KEY-SECRET': process.env.SOFY_API_KEY_SECRET,
},
},
);
